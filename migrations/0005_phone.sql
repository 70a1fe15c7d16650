CREATE TABLE `comments` (
	`comment_id` integer PRIMARY KEY NOT NULL,
	`ticket_number` text NOT NULL,
	`service_id` text NOT NULL,
	`at` integer NOT NULL,
	`stars` integer NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `comments_by_age` ON `comments` (`at`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`ticket_id` text NOT NULL,
	`kind` text NOT NULL,
	`language` text NOT NULL,
	`address` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`ticket_id`, `kind`)
);
--> statement-breakpoint
ALTER TABLE `tickets` ADD `rating_reasons` text;