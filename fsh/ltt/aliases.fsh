// Code systems of KL's terminology.
Alias: $LTT = http://fhir.kl.dk/term/CodeSystem/LTT
Alias: $CareSocialCodes = http://fhir.kl.dk/term/CodeSystem/CareSocialCodes

Alias: $v3-ActCode = http://terminology.hl7.org/CodeSystem/v3-ActCode

// Of DK Core, by their canonical: they may come from the published package.
Alias: $dk-core-patient = http://hl7.dk/fhir/core/StructureDefinition/dk-core-patient
Alias: $dk-core-sor-identifier = http://hl7.dk/fhir/core/StructureDefinition/dk-core-sor-identifier
