CREATE TABLE `print_jobs` (
	`job_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`printer_id` text NOT NULL,
	`ticket_id` text,
	`created_at` integer NOT NULL,
	`paper` text,
	`status` text DEFAULT 'waiting' NOT NULL,
	`ended_at` integer,
	`trouble` text,
	CONSTRAINT "print_jobs_status" CHECK("print_jobs"."status" in ('waiting', 'printed', 'too-old', 'failed')),
	CONSTRAINT "print_jobs_ended" CHECK(("print_jobs"."status" = 'waiting') = ("print_jobs"."ended_at" is null))
);
--> statement-breakpoint
CREATE INDEX `print_jobs_waiting` ON `print_jobs` (`printer_id`,`job_id`) WHERE "print_jobs"."status" = 'waiting';--> statement-breakpoint
CREATE INDEX `print_jobs_by_ticket` ON `print_jobs` (`ticket_id`,`job_id`) WHERE "print_jobs"."ticket_id" is not null;--> statement-breakpoint
CREATE TABLE `printer_states` (
	`printer_id` text PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`near_end` integer NOT NULL,
	`since` integer NOT NULL
);
