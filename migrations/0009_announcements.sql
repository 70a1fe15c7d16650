CREATE TABLE `announcements` (
	`seq` integer NOT NULL,
	`device_id` text NOT NULL,
	`shown_at` integer NOT NULL,
	`outcome` text NOT NULL,
	`spoken` text NOT NULL,
	PRIMARY KEY(`seq`, `device_id`),
	FOREIGN KEY (`seq`) REFERENCES `events`(`seq`) ON UPDATE no action ON DELETE no action
);
