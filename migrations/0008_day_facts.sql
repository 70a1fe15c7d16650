CREATE TABLE `day_facts` (
	`service_day` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`ids` text NOT NULL,
	`tickets` blob NOT NULL,
	`visits` blob NOT NULL,
	`desks` blob NOT NULL
);
