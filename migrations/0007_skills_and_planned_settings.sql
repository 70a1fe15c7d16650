CREATE TABLE `planned_settings` (
	`from_day` text PRIMARY KEY NOT NULL,
	`sections` text NOT NULL,
	`actor` text NOT NULL,
	`reason` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `users` ADD `skills` text;