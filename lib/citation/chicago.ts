/**
 * Chicago, author-date, as far as an online data set or a report needs it (Chicago Manual of Style, 18th edition, 14.104 and
 * 14.257): author, year, title, version, publisher where it is not the author, day of access, address. Our own CSL, MIT.
 */
export const CHICAGO_STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info>
    <title>Chicago author-date for online data</title>
    <id>nap-atlas-chicago</id>
    <updated>2026-11-25T00:00:00+00:00</updated>
  </info>
  <locale xml:lang="en"><terms><term name="accessed">accessed</term><term name="version">version</term></terms></locale>
  <locale xml:lang="fr"><terms><term name="accessed">consulté le</term><term name="version">version</term></terms></locale>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography>
    <layout suffix=".">
      <group delimiter=". ">
        <names variable="author"><name form="long"/></names>
        <date variable="issued"><date-part name="year"/></date>
        <choose>
          <if type="report"><text variable="title" font-style="italic"/></if>
          <else><text variable="title" quotes="true"/></else>
        </choose>
        <text variable="publisher-place"/>
        <group delimiter=" ">
          <text term="version" text-case="capitalize-first"/>
          <text variable="version"/>
        </group>
        <group delimiter=" ">
          <text term="accessed" text-case="capitalize-first"/>
          <date variable="accessed" form="text"/>
        </group>
        <text variable="URL"/>
      </group>
    </layout>
  </bibliography>
</style>`;
