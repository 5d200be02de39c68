<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- The settings of a site, and the message on every page of it. Each fault stands at its field. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:bk="urn:budkavle:page" exclude-result-prefixes="bk">
  <xsl:template match="site-settings" mode="main">
    <div class="page-head">
      <h1 class="page-title"><xsl:value-of select="bk:words('page-site-settings','','')"/></h1>
      <p class="actions"><a href="{@banner}"><xsl:value-of select="bk:words('site-to-banner','','')"/></a></p>
    </div>
    <form method="post" action="{@action}" class="narrow">
      <xsl:call-template name="csrf"/>
      <section class="panel" aria-labelledby="site-who">
        <h2 id="site-who"><xsl:value-of select="bk:words('site-who','','')"/></h2>
        <xsl:apply-templates select="field[@name = 'name' or @name = 'tagline' or @name = 'organisation' or @name = 'organisation-url' or @name = 'page-owner' or @name = 'responsible-publisher' or @name = 'contact-url']" mode="site-text"/>
      </section>
      <section class="panel" aria-labelledby="site-lists">
        <h2 id="site-lists"><xsl:value-of select="bk:words('site-lists','','')"/></h2>
        <xsl:apply-templates select="field[@name = 'posts-per-page']" mode="site-text"/>
        <fieldset class="field">
          <legend><xsl:value-of select="bk:words('site-list-form','','')"/></legend>
          <xsl:apply-templates select="field[@name = 'list-form']" mode="site-choice"><xsl:with-param name="value" select="'full'"/></xsl:apply-templates>
          <xsl:apply-templates select="field[@name = 'list-form']" mode="site-choice"><xsl:with-param name="value" select="'lead'"/></xsl:apply-templates>
        </fieldset>
        <fieldset class="field">
          <legend><xsl:value-of select="bk:words('site-date-place','','')"/></legend>
          <xsl:apply-templates select="field[@name = 'date-place']" mode="site-choice"><xsl:with-param name="value" select="'under'"/></xsl:apply-templates>
          <xsl:apply-templates select="field[@name = 'date-place']" mode="site-choice"><xsl:with-param name="value" select="'heading'"/></xsl:apply-templates>
        </fieldset>
        <fieldset class="field">
          <legend><xsl:value-of select="bk:words('site-date-style','','')"/></legend>
          <xsl:apply-templates select="field[@name = 'date-weekday' or @name = 'date-den' or @name = 'date-capital']" mode="site-box"/>
        </fieldset>
      </section>
      <section class="panel" aria-labelledby="site-colours">
        <h2 id="site-colours"><xsl:value-of select="bk:words('site-colours','','')"/></h2>
        <p class="help"><xsl:value-of select="bk:words('site-colours-help','','')"/></p>
        <xsl:apply-templates select="field[@name = 'accent-light' or @name = 'accent-dark']" mode="site-colour"/>
        <p><button name="do" value="colours" class="quiet"><xsl:value-of select="bk:words('site-preview-colours','','')"/></button></p>
        <xsl:if test="@colours-in-light">
          <h3><xsl:value-of select="bk:words('site-in-light','','')"/></h3>
          <iframe class="preview sample" src="{@colours-in-light}" title="{bk:words('site-in-light','','')}"></iframe>
          <h3><xsl:value-of select="bk:words('site-in-dark','','')"/></h3>
          <iframe class="preview sample" src="{@colours-in-dark}" title="{bk:words('site-in-dark','','')}"></iframe>
        </xsl:if>
      </section>
      <section class="panel" aria-labelledby="site-gate">
        <h2 id="site-gate"><xsl:value-of select="bk:words('site-gate','','')"/></h2>
        <p class="help"><xsl:value-of select="bk:words('site-gate-help','','')"/></p>
        <xsl:apply-templates select="gate-rule" mode="site-select"/>
        <xsl:apply-templates select="field[@name = 'gate-sentence_words' or @name = 'gate-lix']" mode="site-text"/>
      </section>
      <p class="site-save"><button name="do" value="save"><xsl:value-of select="bk:words('site-save','','')"/></button></p>
    </form>
  </xsl:template>

  <!-- A field of one line with its help and, above all, what is wrong with it. -->
  <xsl:template match="field" mode="site-text">
    <xsl:variable name="help" select="bk:words(concat('site-field-', @name, '-help'),'','')"/>
    <p class="field">
      <label for="{@name}"><xsl:value-of select="bk:words(concat('site-field-', @name),'','')"/></label>
      <xsl:if test="$help"><span class="help" id="{@name}-help"><xsl:value-of select="$help"/></span></xsl:if>
      <xsl:apply-templates select="@error" mode="site-fault"/>
      <xsl:apply-templates select="." mode="site-input"><xsl:with-param name="help" select="$help"/></xsl:apply-templates>
    </p>
  </xsl:template>

  <!-- The same for a colour, which is seen beside its digits on the paper that it stands on. -->
  <xsl:template match="field" mode="site-colour">
    <xsl:variable name="help" select="bk:words(concat('site-field-', @name, '-help'),'','')"/>
    <p class="field">
      <label for="{@name}"><xsl:value-of select="bk:words(concat('site-field-', @name),'','')"/></label>
      <span class="help" id="{@name}-help"><xsl:value-of select="$help"/></span>
      <xsl:apply-templates select="@error" mode="site-fault"/>
      <span class="colour">
        <xsl:apply-templates select="." mode="site-input"><xsl:with-param name="help" select="$help"/></xsl:apply-templates>
        <xsl:if test="not(@error)"><svg class="swatch swatch-{@name}" viewBox="0 0 46 46" aria-hidden="true"><circle cx="23" cy="23" r="13" fill="{.}"/></svg></xsl:if>
      </span>
    </p>
  </xsl:template>

  <xsl:template match="field" mode="site-input">
    <xsl:param name="help"/>
    <input id="{@name}" name="{@name}" type="text" value="{.}">
      <xsl:if test="$help or @error">
        <xsl:attribute name="aria-describedby">
          <xsl:if test="@error"><xsl:value-of select="concat(@name, '-fault ')"/></xsl:if>
          <xsl:if test="$help"><xsl:value-of select="concat(@name, '-help')"/></xsl:if>
        </xsl:attribute>
      </xsl:if>
      <xsl:if test="@error"><xsl:attribute name="aria-invalid"><xsl:value-of select="'true'"/></xsl:attribute></xsl:if>
    </input>
  </xsl:template>

  <xsl:template match="field/@error" mode="site-fault">
    <span class="fault" id="{../@name}-fault"><xsl:value-of select="bk:words(concat('site-error-', .), string(../@error-value), '')"/></span>
  </xsl:template>

  <xsl:template match="field" mode="site-choice">
    <xsl:param name="value"/>
    <label class="choice">
      <input type="radio" name="{@name}" value="{$value}">
        <xsl:if test=". = $value"><xsl:attribute name="checked"><xsl:value-of select="'checked'"/></xsl:attribute></xsl:if>
      </input>
      <xsl:text> </xsl:text>
      <xsl:value-of select="bk:words(concat('site-', @name, '-', $value),'','')"/>
    </label>
  </xsl:template>

  <xsl:template match="field" mode="site-box">
    <label class="choice">
      <input type="checkbox" name="{@name}" value="yes">
        <xsl:if test=". = 'yes'"><xsl:attribute name="checked"><xsl:value-of select="'checked'"/></xsl:attribute></xsl:if>
      </input>
      <xsl:text> </xsl:text>
      <xsl:value-of select="bk:words(concat('site-field-', @name),'','')"/>
    </label>
  </xsl:template>

  <xsl:template match="gate-rule" mode="site-select">
    <p class="field rule">
      <label for="{@name}"><xsl:value-of select="bk:words(concat('site-rule-', @rule),'','')"/></label>
      <select id="{@name}" name="{@name}">
        <xsl:call-template name="site-severity"><xsl:with-param name="severity" select="'blocking'"/></xsl:call-template>
        <xsl:call-template name="site-severity"><xsl:with-param name="severity" select="'warning'"/></xsl:call-template>
        <xsl:call-template name="site-severity"><xsl:with-param name="severity" select="'off'"/></xsl:call-template>
      </select>
    </p>
  </xsl:template>

  <xsl:template name="site-severity">
    <xsl:param name="severity"/>
    <option value="{$severity}">
      <xsl:if test=". = $severity"><xsl:attribute name="selected"><xsl:value-of select="'selected'"/></xsl:attribute></xsl:if>
      <xsl:value-of select="bk:words(concat('site-severity-', $severity),'','')"/>
    </option>
  </xsl:template>

  <!-- The message on every page. The preview comes first: Enter in a field must not publish. -->
  <xsl:template match="banner-settings" mode="main">
    <h1 class="page-title"><xsl:value-of select="bk:words('page-banner-settings','','')"/></h1>
    <p class="lead"><xsl:value-of select="bk:words('site-banner-help','','')"/></p>
    <xsl:apply-templates select="standing | preview" mode="site-banner"/>
    <xsl:if test="@is-up">
      <form method="post" action="{@action}" class="site-remove">
        <xsl:call-template name="csrf"/>
        <button name="do" value="remove" class="danger"><xsl:value-of select="bk:words('site-banner-remove','','')"/></button>
      </form>
    </xsl:if>
    <form method="post" action="{@action}" class="panel narrow">
      <xsl:call-template name="csrf"/>
      <xsl:apply-templates select="field[@name = 'banner']" mode="site-text"/>
      <fieldset class="field">
        <legend><xsl:value-of select="bk:words('site-banner-level','','')"/></legend>
        <xsl:apply-templates select="field[@name = 'banner-level']/@error" mode="site-fault"/>
        <xsl:apply-templates select="field[@name = 'banner-level']" mode="site-choice"><xsl:with-param name="value" select="'crisis'"/></xsl:apply-templates>
        <xsl:apply-templates select="field[@name = 'banner-level']" mode="site-choice"><xsl:with-param name="value" select="'warning'"/></xsl:apply-templates>
        <xsl:apply-templates select="field[@name = 'banner-level']" mode="site-choice"><xsl:with-param name="value" select="'information'"/></xsl:apply-templates>
      </fieldset>
      <xsl:apply-templates select="field[@name = 'banner-href' or @name = 'banner-href-text']" mode="site-text"/>
      <p class="actions">
        <button name="do" value="preview" class="quiet"><xsl:value-of select="bk:words('site-banner-preview','','')"/></button>
        <button name="do" value="set"><xsl:value-of select="bk:words('site-banner-set','','')"/></button>
      </p>
    </form>
  </xsl:template>

  <xsl:template match="standing | preview" mode="site-banner">
    <section class="panel sample-banner" aria-labelledby="sample-banner">
      <h2 id="sample-banner"><xsl:value-of select="bk:words(concat('site-banner-is-', name()),'','')"/></h2>
      <div class="banner banner-{banner/@level}">
        <div class="wrap">
          <p class="banner-level"><xsl:value-of select="bk:words(concat('site-banner-level-', banner/@level),'','')"/></p>
          <p>
            <xsl:value-of select="banner"/>
            <xsl:if test="string(banner/@link)"><xsl:text> </xsl:text><u><xsl:value-of select="banner/@link"/></u></xsl:if>
          </p>
        </div>
      </div>
    </section>
  </xsl:template>
</xsl:stylesheet>
