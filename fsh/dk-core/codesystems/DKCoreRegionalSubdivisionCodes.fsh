CodeSystem: DKCoreRegionalSubdivisionCodes
Id: dk-core-regional-subdivision-codes
Title: "DK Regional Subdivision Codes"
Description: "The Danish regions by their ISO 3166-2 code."
* ^experimental = false
* ^caseSensitive = false
* ^content = #complete
* #DK-81 "Nord Denmark Region"
* #DK-81 insert Danish(Nordjylland)
* #DK-82 "Central Denmark Region"
* #DK-82 insert Danish(Midtjylland)
* #DK-83 "Region of Southern Denmark"
* #DK-83 insert Danish(Syddanmark)
* #DK-84 "Capital Region of Denmark"
* #DK-84 insert Danish(Hovedstaden)
* #DK-85 "Region Zealand"
* #DK-85 insert Danish(Sjælland)
