CREATE TABLE `hook_deliveries` (
	`delivery_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`hook_id` text NOT NULL,
	`message_id` text NOT NULL,
	`type` text NOT NULL,
	`at` integer NOT NULL,
	`took_ms` integer NOT NULL,
	`status` integer,
	`trouble` text,
	FOREIGN KEY (`hook_id`) REFERENCES `hooks`(`hook_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `hook_deliveries_by_hook` ON `hook_deliveries` (`hook_id`,`delivery_id`);--> statement-breakpoint
CREATE TABLE `hooks` (
	`hook_id` text PRIMARY KEY NOT NULL,
	`url` text NOT NULL,
	`types` text NOT NULL,
	`secret` text NOT NULL,
	`former_secret` text,
	`former_until` integer,
	`created_at` integer NOT NULL,
	`done_seq` integer NOT NULL,
	`failing_since` integer,
	`disabled_at` integer
);
--> statement-breakpoint
CREATE TABLE `programs` (
	`program_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`scopes` text NOT NULL,
	`addresses` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`ends_at` integer,
	`last_used_at` integer,
	`revoked_at` integer,
	CONSTRAINT "programs_ends" CHECK("programs"."ends_at" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `programs_token_hash_unique` ON `programs` (`token_hash`);