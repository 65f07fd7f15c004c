// HL7's own extension, of the package hl7.fhir.uv.extensions.r4, which is no part of these sources. DK Core's patient refers
// to it; this stands in for it and says only where it belongs. Its value is left as open as in Extension itself.
Extension: AddressOfficial
Id: address-official
Title: "Official Address"
Description: "Says that an address is the person's official one. Stand-in: the definition itself is HL7's."
Context: Address
// lint-ignore lint-canonical-url: HL7 International's canonical, which DK Core publishes the extension under
* ^url = "http://hl7.org/fhir/StructureDefinition/address-official"
* ^experimental = true
* value[x] 1..1
