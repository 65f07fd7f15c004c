Profile: DkCoreOrganization
Parent: Organization
Id: dk-core-organization
Title: "Danish Core Organization Profile"
Description: "An organisation in Danish health or social care, known by a SOR id, a KOMBIT organisation id or a CVR number."
* obeys dk-core-organization-mandatory-identifier
* identifier 1..*
* identifier insert SlicedBySystem
* identifier contains
    EAN-ID 0..1 and
    SOR-ID 0..1 and
    KOMBIT-ORG-ID 0..1 and
    Ydernummer 0..1 and
    CVR-ID 0..1 and
    Kommunekode 0..1 and
    Regionskode 0..1 and
    ProducentID 0..1
* identifier[EAN-ID] only GLNIdentifier
* identifier[EAN-ID] ^short = "GLN identifier, [DA] EAN-nummer"
* identifier[SOR-ID] only SORIdentifier
* identifier[SOR-ID] ^short = "[DA] SOR-id"
* identifier[KOMBIT-ORG-ID] only KombitOrgIdentifier
* identifier[KOMBIT-ORG-ID] ^short = "[DA] Organisationsenheds-id som specificeret af FK-ORG"
* identifier[Ydernummer] ^short = "[DA] Ydernummer"
* identifier[Ydernummer] insert CodedIdentifier(urn:oid:1.2.208.176.1.4)
* identifier[CVR-ID] only CVRIdentifier
* identifier[CVR-ID] ^short = "VAT identification number, [DA] CVR-nummer"
* identifier[Kommunekode] ^short = "[DA] Kommunekode"
* identifier[Kommunekode] insert CodedIdentifier(http://hl7.dk/fhir/core/CodeSystem/dk-core-municipality-codes)
* identifier[Kommunekode].value from DkCoreMunicipalityCodes (required)
* identifier[Regionskode] ^short = "[DA] Regionskode"
* identifier[Regionskode] insert CodedIdentifier(http://hl7.dk/fhir/core/CodeSystem/dk-core-regional-subdivision-codes)
* identifier[ProducentID] only ProducentId
* identifier[ProducentID] ^short = "[DA] Producent Id"
* type from SorOrganizationType (preferred)

// An identifier of one fixed system, without a profile of its own.
RuleSet: CodedIdentifier(system)
* system 1..1
* system = "{system}" (exactly)
* value 1..1
