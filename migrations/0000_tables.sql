CREATE TABLE `devices` (
	`device_id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`token_hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `devices_token_hash_unique` ON `devices` (`token_hash`);--> statement-breakpoint
CREATE TABLE `events` (
	`seq` integer PRIMARY KEY NOT NULL,
	`service_day` text NOT NULL,
	`at` integer NOT NULL,
	`type` text NOT NULL,
	`actor` text NOT NULL,
	`body` text NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT "events_seq_positive" CHECK("events"."seq" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_hash_unique` ON `events` (`hash`);--> statement-breakpoint
CREATE INDEX `events_by_day` ON `events` (`service_day`,`seq`);--> statement-breakpoint
CREATE INDEX `events_by_type` ON `events` (`type`,`seq`);--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `requests` (
	`scope` text NOT NULL,
	`key` text NOT NULL,
	`body_hash` text NOT NULL,
	`answer` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`scope`, `key`)
);
--> statement-breakpoint
CREATE INDEX `requests_by_age` ON `requests` (`at`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`user_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `tickets` (
	`ticket_id` text PRIMARY KEY NOT NULL,
	`service_day` text NOT NULL,
	`ticket_number` text NOT NULL,
	`service_id` text NOT NULL,
	`class_id` text NOT NULL,
	`language` text,
	`status` text NOT NULL,
	`desk_id` text,
	`issued_at` integer NOT NULL,
	`ended_at` integer,
	`cancel_reason` text,
	`stars` integer,
	CONSTRAINT "tickets_status" CHECK("tickets"."status" in ('waiting', 'called', 'serving', 'finished', 'parked', 'no-show', 'cancelled')),
	CONSTRAINT "tickets_at_desk" CHECK(("tickets"."status" in ('called', 'serving')) = ("tickets"."desk_id" is not null)),
	CONSTRAINT "tickets_stars" CHECK("tickets"."stars" between 1 and 5)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tickets_number_once_a_day` ON `tickets` (`service_day`,`ticket_number`);--> statement-breakpoint
CREATE UNIQUE INDEX `tickets_one_at_a_desk` ON `tickets` (`desk_id`) WHERE "tickets"."desk_id" is not null;--> statement-breakpoint
CREATE TABLE `users` (
	`user_id` text PRIMARY KEY NOT NULL,
	`login` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`password_hash` text NOT NULL,
	CONSTRAINT "users_role" CHECK("users"."role" in ('operator', 'supervisor', 'administrator'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_login_unique` ON `users` (`login`);--> statement-breakpoint
CREATE TABLE `visits` (
	`called_seq` integer PRIMARY KEY NOT NULL,
	`ticket_id` text NOT NULL,
	`service_day` text NOT NULL,
	`service_id` text NOT NULL,
	`desk_id` text NOT NULL,
	`operator` text NOT NULL,
	`rule` text NOT NULL,
	`waited_ms` integer NOT NULL,
	`called_at` integer NOT NULL,
	`started_at` integer,
	`ended_at` integer,
	`ended` text,
	`outcome` text,
	FOREIGN KEY (`called_seq`) REFERENCES `events`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`ticket_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "visits_ended" CHECK(("visits"."ended" is null) = ("visits"."ended_at" is null))
);
--> statement-breakpoint
CREATE INDEX `visits_by_day` ON `visits` (`service_day`,`service_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `visits_one_open_a_ticket` ON `visits` (`ticket_id`) WHERE "visits"."ended" is null;