CREATE TRIGGER events_no_update BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER events_no_delete BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER events_no_gaps BEFORE INSERT ON events WHEN NEW.seq <> (SELECT COALESCE(MAX(seq), 0) + 1 FROM events) BEGIN SELECT RAISE(ABORT, 'the log has no gaps'); END;
