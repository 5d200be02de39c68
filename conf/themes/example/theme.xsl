<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- A theme: it imports the default look and overrides one template, here a place that is left empty for themes. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="budkavle:/page.xsl"/>

  <xsl:template name="hook.after-post">
    <p class="signature"><xsl:value-of select="concat(author, ', ', /page/site/@organisation)"/></p>
  </xsl:template>
</xsl:stylesheet>
