ALTER TABLE "digest_issues" DROP COLUMN "html";--> statement-breakpoint
ALTER TABLE "digest_issues" DROP COLUMN "text";