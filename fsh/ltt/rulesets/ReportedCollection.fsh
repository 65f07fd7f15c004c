// What the two profiles on Bundle share: a dated collection of resources, with nothing of searches, transactions or signatures.
RuleSet: ReportedCollection
* type = #collection
* timestamp 1..1
* identifier 0..0
* total 0..0
* link 0..0
* signature 0..0
* entry.search 0..0
* entry.request 0..0
* entry.response 0..0
