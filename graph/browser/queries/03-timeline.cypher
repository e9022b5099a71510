// The timeline of a crisis
// Month by month, how often the actor and others cooperate and how often they are in conflict, by word and by deed; the score says how it goes on the whole.
MATCH (actor:Actor {name: $actor})<-[:HAS_ACTOR|HAS_RECIPIENT]-(event:Event)
WHERE event.auxiliary IS NULL AND event.start IS NOT NULL
WITH DISTINCT event
RETURN left(event.start, 7) AS month,
  count(CASE event.quad WHEN 'verbal cooperation' THEN 1 END) AS `friendly words`,
  count(CASE event.quad WHEN 'material cooperation' THEN 1 END) AS help,
  count(CASE event.quad WHEN 'verbal conflict' THEN 1 END) AS `hostile words`,
  count(CASE event.quad WHEN 'material conflict' THEN 1 END) AS force,
  round(avg(event.score), 1) AS score
ORDER BY month
