CREATE TABLE `house_accounts` (
	`user_id` text PRIMARY KEY NOT NULL,
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`user_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `house_accounts_once` ON `house_accounts` (`issuer`,`subject`);--> statement-breakpoint
CREATE TABLE `house_sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`refresh_token` text,
	`next_check_at` integer NOT NULL,
	FOREIGN KEY (`token_hash`) REFERENCES `sessions`(`token_hash`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `house_sessions_due` ON `house_sessions` (`next_check_at`);