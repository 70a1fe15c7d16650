DROP INDEX `users_login_unique`;--> statement-breakpoint
ALTER TABLE `users` ADD `removed_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `users_login_once` ON `users` (`login`) WHERE "users"."removed_at" is null;--> statement-breakpoint
ALTER TABLE `devices` ADD `name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `devices` ADD `zone_id` text;--> statement-breakpoint
ALTER TABLE `devices` ADD `enrolled_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `devices` ADD `last_seen_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `last_seen_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `sessions_by_user` ON `sessions` (`user_id`);