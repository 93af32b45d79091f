-- What was planned as a mail and not sent is planned anew, in blocks: its follows have not told it.
update follows set told_until = issue.starts_at
from digest_issues issue
where issue.state = 'planned' and issue.content is null
  and follows.follower_id = issue.follower_id and follows.told_until = issue.ends_at;--> statement-breakpoint
delete from digest_issues where state = 'planned' and content is null;--> statement-breakpoint
-- Every follow is updated in place with each issue: room in its page spares its indexes.
alter table follows set (fillfactor = 50);
