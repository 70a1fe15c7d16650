CREATE TABLE `promises` (
	`told_seq` integer PRIMARY KEY NOT NULL,
	`ticket_id` text NOT NULL,
	`service_day` text NOT NULL,
	`service_id` text NOT NULL,
	`kind` text NOT NULL,
	`method` text NOT NULL,
	`told_at` integer NOT NULL,
	`ahead` integer NOT NULL,
	`low_ms` integer NOT NULL,
	`likely_ms` integer NOT NULL,
	`high_ms` integer NOT NULL,
	`shown_from` integer,
	`shown_to` integer,
	`ended_at` integer,
	`ended_seq` integer,
	`outcome` text,
	CONSTRAINT "promises_ended" CHECK(("promises"."outcome" is null) = ("promises"."ended_seq" is null))
);
--> statement-breakpoint
CREATE INDEX `promises_open` ON `promises` (`ticket_id`) WHERE "promises"."outcome" is null;--> statement-breakpoint
CREATE INDEX `promises_by_end` ON `promises` (`ended_seq`) WHERE "promises"."outcome" in ('kept', 'sooner', 'later');