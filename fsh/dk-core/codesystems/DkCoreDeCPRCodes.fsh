CodeSystem: DkCoreDeCPRCodes
Id: dk-core-d-ecpr-codes
Title: "DK Decentralised eCPR Systems"
Description: "The identifier systems of replacement numbers that a region or hospital issues itself."
* ^experimental = false
* ^caseSensitive = false
* ^content = #complete
* #urn:oid:1.2.208.176.1.6.1.3 "D-eCPR"
* #urn:oid:1.2.208.176.1.6.1.3.177 "D-eCPR fra Region Sjælland"
* #urn:oid:1.2.208.176.1.6.1.3.179 "D-eCPR fra Region Nordjylland"
* #urn:oid:1.2.208.176.1.6.1.3.181 "D-eCPR fra Region Midtjylland"
* #urn:oid:1.2.208.176.1.6.1.3.183 "D-eCPR fra Region Syddanmark"
* #urn:oid:1.2.208.176.1.6.1.3.187 "D-eCPR fra Region Hovedstaden"
