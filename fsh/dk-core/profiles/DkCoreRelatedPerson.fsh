Profile: DkCoreRelatedPerson
Parent: RelatedPerson
Id: dk-core-related-person
Title: "Danish Core Related Person Profile"
Description: "Somebody with a relation to a patient: family, guardian, friend, contact."
* insert PersonalNumbers
* insert OfficialName
* patient only Reference(DkCorePatient)
* relationship from RelatedPersonRelationshipTypes (extensible)
