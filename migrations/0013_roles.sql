CREATE TABLE `roles` (
	`role_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`rights` text NOT NULL,
	CONSTRAINT "roles_own" CHECK("roles"."role_id" glob 'own-*')
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_users` (
	`user_id` text PRIMARY KEY NOT NULL,
	`login` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`password_hash` text NOT NULL,
	`skills` text,
	`must_change_password` integer DEFAULT false NOT NULL,
	`second_factor` text,
	`second_factor_step` integer,
	`removed_at` integer,
	CONSTRAINT "users_role" CHECK("__new_users"."role" in ('operator', 'supervisor', 'administrator', 'director', 'auditor', 'technician', 'reception') or "__new_users"."role" glob 'own-*')
);
--> statement-breakpoint
INSERT INTO `__new_users`("user_id", "login", "name", "role", "password_hash", "skills", "must_change_password", "second_factor", "second_factor_step", "removed_at") SELECT "user_id", "login", "name", "role", "password_hash", "skills", "must_change_password", "second_factor", "second_factor_step", "removed_at" FROM `users`;--> statement-breakpoint
DROP TABLE `users`;--> statement-breakpoint
ALTER TABLE `__new_users` RENAME TO `users`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `users_login_once` ON `users` (`login`) WHERE "users"."removed_at" is null;