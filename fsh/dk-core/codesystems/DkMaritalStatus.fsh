CodeSystem: DkMaritalStatus
Id: dk-marital-status
Title: "DK Marital Statuses"
Description: "Marital statuses of Danish law that the international code system lacks."
* ^experimental = false
* ^caseSensitive = false
* ^content = #complete
* #O "Dissolved partnership"
* #O insert Danish(Ophævet partnerskab)
* #P "Registered partnership"
* #P insert Danish(Registreret partnerskab)
