<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- What the check before publishing says: where, what is wrong, what to do. The words of the rules are those of strings/admin/gate-*.xml. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:bk="urn:budkavle:page" exclude-result-prefixes="bk">
  <!-- Beside the text, while it is written. -->
  <xsl:template match="findings" mode="panel">
    <section class="panel" aria-labelledby="panel-gate">
      <h2 id="panel-gate"><xsl:value-of select="bk:words('gate-panel','','')"/></h2>
      <xsl:apply-templates select="." mode="list"/>
    </section>
  </xsl:template>

  <!-- Above the form that publishes, and the field for a reason within it. -->
  <xsl:template match="findings" mode="summary">
    <section class="panel narrow" aria-labelledby="panel-gate">
      <h2 id="panel-gate"><xsl:value-of select="bk:words('gate-panel','','')"/></h2>
      <xsl:if test="@is-stopped"><p><strong><xsl:value-of select="bk:words('gate-stopped','','')"/></strong></p></xsl:if>
      <xsl:apply-templates select="." mode="list"/>
    </section>
  </xsl:template>

  <xsl:template match="findings" mode="list">
    <xsl:choose>
      <xsl:when test="finding"><ul class="findings"><xsl:apply-templates select="finding" mode="row"/></ul></xsl:when>
      <xsl:otherwise><p><xsl:value-of select="bk:words('gate-nothing','','')"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="findings" mode="override">
    <xsl:if test="@is-stopped">
      <p class="field">
        <label for="override"><xsl:value-of select="bk:words('gate-override','','')"/></label>
        <span class="help" id="override-help"><xsl:value-of select="bk:words('gate-override-help','','')"/></span>
        <input id="override" name="override" type="text" maxlength="500" value="{../@override}" aria-describedby="override-help"/>
      </p>
    </xsl:if>
  </xsl:template>

  <xsl:template match="finding" mode="row">
    <li class="finding finding-{@severity}">
      <strong><xsl:value-of select="bk:words(concat(@rule, '-title'), string(@argument), '')"/></strong>
      <span class="finding-place">
        <span class="state state-{@severity}"><xsl:value-of select="bk:words(concat('severity-', @severity),'','')"/></span>
        <xsl:text> </xsl:text>
        <xsl:value-of select="bk:words(concat('part-', @part), string(@number), '')"/>
        <xsl:if test="@link"><xsl:text>, </xsl:text><xsl:value-of select="bk:words('place-link', string(@link), '')"/></xsl:if>
        <xsl:if test="@picture"><xsl:text>, </xsl:text><xsl:value-of select="bk:words('place-picture', string(@picture), '')"/></xsl:if>
      </span>
      <xsl:if test="string(.)"><q><xsl:value-of select="."/></q></xsl:if>
      <span class="help"><xsl:value-of select="bk:words(concat(@rule, '-advice'), string(@argument), '')"/></span>
    </li>
  </xsl:template>
</xsl:stylesheet>
