import type { ScormVersion } from '../../scorm/dialect.ts';
import { escapeHtml } from '../report/escape-html.ts';

/** What a package's manifest says of its content. */
export interface PackageFacts {
  readonly version: ScormVersion;
  readonly title: string;
  /** Names the course for the LMS: a letter, then letters, digits and hyphens. */
  readonly identifier: string;
  /** The content's own version, at most 20 characters. */
  readonly contentVersion: string;
  /** The page that is started, one of `files`. */
  readonly start: string;
  readonly files: readonly string[];
}

/** `imsmanifest.xml` of a package with one SCO that consists of all files. */
export const manifest = (facts: PackageFacts): string =>
  facts.version === '1.2' ? manifest12(facts) : manifest2004(facts);

const manifest12 = (facts: PackageFacts): string => `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${facts.identifier}" version="${facts.contentVersion}"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>${escapeHtml(facts.title)}</title>
      <item identifier="item" identifierref="site" isvisible="true">
        <title>${escapeHtml(facts.title)}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="site" type="webcontent" adlcp:scormtype="sco" href="${address(facts.start)}">
${fileLines(facts.files)}
    </resource>
  </resources>
</manifest>
`;

/** 4th edition. Completion and success are the content's to say: the LMS must not guess them from a session's end. */
const manifest2004 = (facts: PackageFacts): string => `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${facts.identifier}" version="${facts.contentVersion}"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3"
  xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 4th Edition</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>${escapeHtml(facts.title)}</title>
      <item identifier="item" identifierref="site" isvisible="true">
        <title>${escapeHtml(facts.title)}</title>
        <imsss:sequencing>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
      </item>
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true"/>
      </imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="site" type="webcontent" adlcp:scormType="sco" href="${address(facts.start)}">
${fileLines(facts.files)}
    </resource>
  </resources>
</manifest>
`;

const fileLines = (files: readonly string[]): string =>
  files.map((file) => `      <file href="${address(file)}"/>`).join('\n');

/** A file's name as the address that the standard asks for. */
const address = (file: string): string =>
  escapeHtml(file.split('/').map(encodeURIComponent).join('/'));
