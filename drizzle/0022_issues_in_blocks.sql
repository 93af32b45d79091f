CREATE TABLE "digest_blocks" (
	"key" text PRIMARY KEY NOT NULL,
	"block" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "digest_issues" ADD COLUMN "content" jsonb;