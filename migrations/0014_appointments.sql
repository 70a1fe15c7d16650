CREATE TABLE `appointment_holders` (
	`appointment_id` text PRIMARY KEY NOT NULL,
	`due_at` integer NOT NULL,
	`language` text NOT NULL,
	`phone` text,
	`push` text,
	`phone_mark` text,
	`device_mark` text,
	`address_mark` text,
	`reminded` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `appointment_holders_by_slot` ON `appointment_holders` (`due_at`);--> statement-breakpoint
CREATE TABLE `appointments` (
	`appointment_ref` text PRIMARY KEY NOT NULL,
	`service_id` text NOT NULL,
	`due_at` integer NOT NULL,
	`status` text NOT NULL,
	`booked_at` integer NOT NULL,
	`moves` integer DEFAULT 0 NOT NULL,
	`ticket_id` text,
	CONSTRAINT "appointments_status" CHECK("appointments"."status" in ('booked', 'kept', 'missed', 'cancelled'))
);
--> statement-breakpoint
CREATE INDEX `appointments_by_slot` ON `appointments` (`due_at`);