/**
 * Small schemas of our own in the shape of MedCom's: Emessage, Envelope, Letter, Sender, Receiver, Patient, Referral, BinaryObject.
 * MedCom's own were not at hand when the tests were written; names, not limits, are like theirs.
 */
export const ns = 'urn:example:letter:1';

const head = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="${ns}" targetNamespace="${ns}" elementFormDefault="qualified">`;

const types = `${head}
  <xs:simpleType name="Type"><xs:restriction base="xs:string"><xs:enumeration value="XREF01"/><xs:enumeration value="XBIN01"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="Version"><xs:restriction base="xs:string"><xs:pattern value="X[A-Z]\\d{4}[A-Z]"/></xs:restriction></xs:simpleType>
  <xs:complexType name="Party"><xs:sequence>
    <xs:element name="EANIdentifier" type="xs:string"/>
    <xs:element name="Identifier" type="xs:string"/>
    <xs:element name="IdentifierCode" type="xs:string"/>
  </xs:sequence></xs:complexType>
  <xs:complexType name="When"><xs:sequence><xs:element name="Date" type="xs:date"/><xs:element name="Time" type="xs:string" minOccurs="0"/></xs:sequence></xs:complexType>
</xs:schema>`;

const letter = `${head}
  <xs:include schemaLocation="types/common.xsd"/>
  <xs:element name="Emessage"><xs:complexType><xs:sequence>
    <xs:element name="Envelope"><xs:complexType><xs:sequence>
      <xs:element name="Sent" type="When"/><xs:element name="Identifier" type="xs:string"/>
    </xs:sequence></xs:complexType></xs:element>
    <xs:element name="Referral"><xs:complexType><xs:sequence>
      <xs:element name="Letter"><xs:complexType><xs:sequence>
        <xs:element name="Identifier" type="xs:string"/><xs:element name="VersionCode" type="Version"/>
        <xs:element name="Authorisation" type="When"/><xs:element name="TypeCode" type="Type"/>
      </xs:sequence></xs:complexType></xs:element>
      <xs:element name="Sender" type="Party"/><xs:element name="Receiver" type="Party"/>
      <xs:element name="Patient"><xs:complexType><xs:sequence>
        <xs:element name="CivilRegistrationNumber" type="xs:string"/><xs:element name="PersonSurnameName" type="xs:string"/>
      </xs:sequence></xs:complexType></xs:element>
      <xs:element name="BinaryObject" minOccurs="0" maxOccurs="2"><xs:complexType><xs:sequence>
        <xs:element name="ObjectIdentifier" type="xs:string"/><xs:element name="ObjectExtensionCode" type="xs:string"/>
        <xs:element name="OriginalObjectSize" type="xs:positiveInteger"/><xs:element name="Object_Base64Encoded" type="xs:string"/>
      </xs:sequence></xs:complexType></xs:element>
    </xs:sequence></xs:complexType></xs:element>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>`;

const envelope = `${head}
  <xs:element name="VANSEnvelope"><xs:complexType><xs:sequence>
    <xs:element name="SenderID" type="xs:string"/><xs:element name="ReceiverID" type="xs:string"/>
    <xs:element name="Document"><xs:complexType><xs:sequence>
      <xs:element name="Name" type="xs:string"/><xs:element name="VersionCode" type="xs:string"/>
    </xs:sequence></xs:complexType></xs:element>
    <xs:element name="Data" type="xs:string"/>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>`;

/** The files of a folder of schemas. */
export const schemas: Readonly<Record<string, string>> = { 'letter.xsd': letter, 'types/common.xsd': types, 'vans/envelope.xsd': envelope };

/** A valid letter: its numbers have right check digits, and its attachment is what it says. The CPR number fails modulus 11. */
export const goodLetter = `<?xml version="1.0" encoding="UTF-8"?>
<Emessage xmlns="${ns}">
  <Envelope><Sent><Date>2026-09-21</Date><Time>10:00</Time></Sent><Identifier>E1</Identifier></Envelope>
  <Referral>
    <Letter>
      <Identifier>L1</Identifier><VersionCode>XR0130K</VersionCode>
      <Authorisation><Date>2026-09-21</Date></Authorisation><TypeCode>XREF01</TypeCode>
    </Letter>
    <Sender><EANIdentifier>5790000120000</EANIdentifier><Identifier>451000016003</Identifier><IdentifierCode>sorkode</IdentifierCode></Sender>
    <Receiver><EANIdentifier>5790000120017</EANIdentifier><Identifier>5790000120017</Identifier><IdentifierCode>lokationsnummer</IdentifierCode></Receiver>
    <Patient><CivilRegistrationNumber>0505149996</CivilRegistrationNumber><PersonSurnameName>Ærø</PersonSurnameName></Patient>
    <BinaryObject>
      <ObjectIdentifier>B1</ObjectIdentifier><ObjectExtensionCode>pdf</ObjectExtensionCode>
      <OriginalObjectSize>9</OriginalObjectSize><Object_Base64Encoded>JVBERi0xLjQK</Object_Base64Encoded>
    </BinaryObject>
  </Referral>
</Emessage>
`;

/** A VANS envelope around a letter. */
export function envelopeOf(
  letter: string,
  { type = 'XREF01', version = 'XR0130K', sender = '5790000120000', receiver = '5790000120017' } = {},
): string {
  const data = Buffer.from(letter, 'utf8').toString('base64');
  return `<VANSEnvelope xmlns="${ns}">
  <SenderID>${sender}</SenderID>
  <ReceiverID>${receiver}</ReceiverID>
  <Document><Name>${type}</Name><VersionCode>${version}</VersionCode></Document>
  <Data>${data}</Data>
</VANSEnvelope>
`;
}
