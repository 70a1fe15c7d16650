CREATE TABLE `alarm_phones` (
	`phone_id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`choice` text NOT NULL,
	`language` text NOT NULL,
	`address` text NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`user_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `alarm_phones_by_user` ON `alarm_phones` (`user_id`);--> statement-breakpoint
CREATE TABLE `letters` (
	`letter_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`recipient_id` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`html` text,
	`file_name` text,
	`file` blob,
	`created_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`next_at` integer NOT NULL,
	`failing_since` integer,
	`trouble` text,
	FOREIGN KEY (`recipient_id`) REFERENCES `mail_recipients`(`recipient_id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "letters_file" CHECK(("letters"."file" is null) = ("letters"."file_name" is null))
);
--> statement-breakpoint
CREATE INDEX `letters_due` ON `letters` (`next_at`);--> statement-breakpoint
CREATE TABLE `mail_recipients` (
	`recipient_id` text PRIMARY KEY NOT NULL,
	`address` text NOT NULL,
	`language` text NOT NULL,
	`role` text NOT NULL,
	`alarms` text,
	`reports` text NOT NULL,
	`reported` text NOT NULL,
	`created_at` integer NOT NULL,
	`trouble` text
);
