<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- Two texts side by side, when somebody else's save came between: nothing is chosen for anybody. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:bk="urn:budkavle:page" exclude-result-prefixes="bk">
  <xsl:template match="conflict" mode="main">
    <h1 class="page-title"><xsl:value-of select="bk:words('page-conflict','','')"/></h1>
    <p class="lead"><xsl:value-of select="bk:words('conflict-help', string(theirs/@by), '')"/></p>
    <div class="beside">
      <section class="panel" aria-labelledby="theirs">
        <h2 id="theirs"><xsl:value-of select="bk:words('theirs', string(theirs/@by), '')"/></h2>
        <p class="row-name"><xsl:value-of select="theirs/field[@name = 'title']"/></p>
        <div class="body"><xsl:apply-templates select="theirs/body" mode="markup"/></div>
        <p><a href="{post/@href}"><xsl:value-of select="bk:words('keep-theirs','','')"/></a></p>
      </section>
      <form class="panel" method="post" action="{post/@href}" aria-labelledby="ours">
        <h2 id="ours"><xsl:value-of select="bk:words('ours','','')"/></h2>
        <xsl:call-template name="csrf"/>
        <input type="hidden" name="based_on" value="{@based-on}"/>
        <input type="hidden" name="lock_version" value="{@lock-version}"/>
        <xsl:apply-templates select="ours/field[not(@name = 'title')]" mode="along"/>
        <p class="field">
          <label for="title"><xsl:value-of select="bk:words('field-title','','')"/></label>
          <input id="title" name="title" type="text" value="{ours/field[@name = 'title']}"/>
        </p>
        <p class="field">
          <label for="body"><xsl:value-of select="bk:words('field-body','','')"/></label>
          <textarea id="body" name="body" rows="20"><xsl:value-of select="ours/source"/></textarea>
        </p>
        <button name="do" value="save"><xsl:value-of select="bk:words('save-ours','','')"/></button>
      </form>
    </div>
  </xsl:template>

  <xsl:template match="body" mode="markup"><bk:body ref="{@ref}"/></xsl:template>

  <xsl:template match="outdated" mode="main">
    <h1 class="page-title"><xsl:value-of select="bk:words('page-outdated','','')"/></h1>
    <p class="lead"><xsl:value-of select="bk:words('outdated-help','','')"/></p>
    <div class="beside">
      <section class="panel" aria-labelledby="theirs">
        <h2 id="theirs"><xsl:value-of select="bk:words('outdated-theirs','','')"/></h2>
        <p class="row-name"><xsl:value-of select="theirs/@title"/></p>
        <div class="body"><xsl:apply-templates select="theirs/body" mode="markup"/></div>
      </section>
      <form class="panel" method="post" action="{post/@href}" aria-labelledby="ours">
        <h2 id="ours"><xsl:value-of select="bk:words('outdated-ours','','')"/></h2>
        <xsl:call-template name="csrf"/>
        <input type="hidden" name="based_on" value="{@based-on}"/>
        <input type="hidden" name="lock_version" value="{@lock-version}"/>
        <xsl:apply-templates select="ours/field | ours/source" mode="along"/>
        <p class="row-name"><xsl:value-of select="ours/field[@name = 'title']"/></p>
        <div class="body"><xsl:apply-templates select="ours/body" mode="markup"/></div>
        <button name="do" value="publish"><xsl:value-of select="bk:words('outdated-go-on','','')"/></button>
      </form>
    </div>
  </xsl:template>
</xsl:stylesheet>
