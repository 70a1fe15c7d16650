PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_planned_settings` (
	`plan_id` text PRIMARY KEY NOT NULL,
	`from_day` text NOT NULL,
	`base` text,
	`sections` text NOT NULL,
	`actor` text NOT NULL,
	`reason` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
INSERT INTO `__new_planned_settings`("plan_id", "from_day", "base", "sections", "actor", "reason", "at") SELECT 'earlier', "from_day", NULL, "sections", "actor", "reason", "at" FROM `planned_settings`;--> statement-breakpoint
DROP TABLE `planned_settings`;--> statement-breakpoint
ALTER TABLE `__new_planned_settings` RENAME TO `planned_settings`;--> statement-breakpoint
PRAGMA foreign_keys=ON;