Profile: DkCorePatient
Parent: Patient
Id: dk-core-patient
Title: "Danish Core Patient Profile"
Description: "A patient or citizen in Denmark: known by a CPR number or a replacement for one, with Danish address codes and relations."
* obeys marital-status-unknown-usage
* identifier 1..*
* insert PersonalNumbers
* insert OfficialName
* address ^definition = "An address in Denmark is written as the national address register has it."
* address.extension contains
    MunicipalityCodes named municipalityCode 0..1 and
    RegionalSubDivisionCodes named regionalSubDivisionCodes 0..1 and
    AddressOfficial named address-official 0..1
* address.extension[municipalityCode] ^short = "[DA] Kommunekode"
* address.extension[regionalSubDivisionCodes] ^short = "[DA] Regionskode"
* address.extension[address-official] ^short = "Whether this is the person's official address, the one in the CPR register"
* maritalStatus from DkMaritalStatusCodes (extensible)
* contact.relationship from ExtendedPatientContactRelationship (extensible)
* generalPractitioner only Reference(DkCoreOrganization or DkCorePractitioner or DkCorePractitionerRole)
* generalPractitioner ^slicing.discriminator.type = #value
* generalPractitioner ^slicing.discriminator.path = "identifier.system"
* generalPractitioner ^slicing.rules = #open
* generalPractitioner contains referencedSORUnit 0..*
* generalPractitioner[referencedSORUnit] ^short = "[DA] Praktiserende læges SOR-id på sundhedsinstistutionsniveau"
* generalPractitioner[referencedSORUnit].identifier only SORIdentifier
* managingOrganization only Reference(DkCoreOrganization)
* link.other only Reference(DkCorePatient or DkCoreRelatedPerson)
