RuleSet: Unused // ! lint-unused-rule-set
* status 1..1

Profile: Undescribed // ! lint-description-missing
Parent: Patient
Id: undescribed
* active 1..1

Profile: Renamed
Parent: Patient
Id: renamed
Title: "Renamed"
Description: "The canonical does not end in the id"
* ^url = "http://example.org/planted.test/StructureDefinition/another" // ! lint-canonical-url
* active 1..1

Profile: UnknownTarget
Parent: Encounter
Id: unknown-target
Title: "Unknown target"
Description: "A profile that nobody has"
* subject ^type.code = #Reference
* subject ^type.targetProfile = "http://example.org/planted.test/StructureDefinition/rename" // ! lint-canonical-unknown

Profile: UnknownVersion
Parent: Encounter
Id: unknown-version
Title: "Unknown version"
Description: "A version that nobody has"
* subject ^type.code = #Reference
* subject ^type.targetProfile = "http://example.org/planted.test/StructureDefinition/undescribed|7.0.0" // ! lint-canonical-unknown

Profile: DemandsBelowProhibited
Parent: Patient
Id: demands-below-prohibited
Title: "Demands below prohibited"
Description: "Contacts are prohibited, and their names required"
* contact.name 1..1 // ! lint-element-prohibited
* contact 0..0

Profile: TooLong
Parent: Patient
Id: too-long
Title: "Too long"
Description: "The prescribed text is longer than allowed"
* identifier.system ^maxLength = 5
* identifier.system = "urn:oid:1.2.208.176.1.2" // ! lint-prescribed-length

Extension: OnlyOnPatient
Id: only-on-patient
Title: "Only on Patient"
Description: "May be used on Patient alone"
Context: Patient
* value[x] only string

Extension: NowhereContext
Id: nowhere-context
Title: "Nowhere"
Description: "The context does not exist"
* ^context.type = #element
* ^context.expression = "Patient.nmae" // ! definition-context-unknown
* value[x] only string

Profile: ExtensionElsewhere
Parent: Encounter
Id: extension-elsewhere
Title: "Extension elsewhere"
Description: "The extension may not be used on encounters"
* extension contains OnlyOnPatient named only 0..1 // ! lint-extension-context

Profile: Sound
Parent: Patient
Id: sound
Title: "Sound"
Description: "No fault"
* extension contains OnlyOnPatient named only 0..1
* active 1..1
* gender from http://hl7.org/fhir/ValueSet/administrative-gender (required)
* obeys sound-1

Invariant: sound-1
Description: "An active patient has a name"
Severity: #error
Expression: "active implies name.where(use = 'official').exists()"

// lint-ignore lint-unused-alias: kept for the next version
Alias: $kept = http://example.org/kept

// lint-ignore lint-unused-alias // ! lint-suppression-reason
Alias: $reasonless = http://example.org/reasonless // ! lint-unused-alias

Alias: $here = http://example.org/planted.test/CodeSystem/visits // lint-ignore lint-unused-rule-set: nothing to suppress // ! lint-suppression-unused
