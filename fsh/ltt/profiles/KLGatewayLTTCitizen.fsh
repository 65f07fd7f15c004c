Profile: KLGatewayLTTCitizen
Parent: $dk-core-patient
Id: klgateway-ltt-citizen
Title: "KLGatewayLTTCitizen"
Description: "The child or young person who uses the service: a CPR number, whether the record is active, and the organisation that keeps it. No other personal data."
* identifier 1..1
* identifier[cpr] 1..1
* identifier[cpr] ^short = "[DK] CPR"
* identifier[x-ecpr] 0..0
* identifier[d-ecpr] 0..0
* active 1..1
* active ^short = "[DK] harAktivJournal"
* managingOrganization 1..1
* managingOrganization ^short = "[DK] journalførendeOrganisation"
* managingOrganization.identifier 1..1
* managingOrganization.identifier only $dk-core-sor-identifier
* managingOrganization.reference 0..0
* managingOrganization.type 0..0
* managingOrganization.display 0..0
* name[official] 0..0
* name 0..0
* telecom 0..0
* gender 0..0
* birthDate 0..0
* deceased[x] 0..0
* address 0..0
* maritalStatus 0..0
* multipleBirth[x] 0..0
* photo 0..0
* contact 0..0
* communication 0..0
* generalPractitioner[referencedSORUnit] 0..0
* generalPractitioner 0..0
* link 0..0
