CREATE TABLE `complaint_contacts` (
	`complaint_id` text NOT NULL,
	`kind` text NOT NULL,
	`address` text NOT NULL,
	PRIMARY KEY(`complaint_id`, `kind`)
);
--> statement-breakpoint
CREATE TABLE `complaints` (
	`complaint_id` text PRIMARY KEY NOT NULL,
	`ticket_id` text NOT NULL,
	`service_day` text NOT NULL,
	`ticket_number` text NOT NULL,
	`service_id` text NOT NULL,
	`desk_id` text,
	`at` integer NOT NULL,
	`made_on` text NOT NULL,
	`taken_down` integer NOT NULL,
	`language` text NOT NULL,
	`text` text,
	`answer` text,
	`answered_at` integer,
	`answered_by` text,
	`erased_at` integer,
	CONSTRAINT "complaints_answered" CHECK(("complaints"."answered_at" is null) = ("complaints"."answered_by" is null)),
	CONSTRAINT "complaints_erased" CHECK(("complaints"."erased_at" is null) = ("complaints"."text" is not null))
);
--> statement-breakpoint
CREATE INDEX `complaints_by_ticket` ON `complaints` (`ticket_id`);--> statement-breakpoint
CREATE INDEX `complaints_by_day` ON `complaints` (`made_on`);--> statement-breakpoint
CREATE INDEX `complaints_open` ON `complaints` (`at`) WHERE "complaints"."answered_at" is null and "complaints"."erased_at" is null;