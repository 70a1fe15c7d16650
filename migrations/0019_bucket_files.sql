CREATE TABLE `bucket_files` (
	`file_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`content` blob NOT NULL,
	`ends_at` integer NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`next_at` integer NOT NULL,
	`failing_since` integer,
	`trouble` text
);
--> statement-breakpoint
CREATE INDEX `bucket_files_due` ON `bucket_files` (`next_at`);