<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- Accounts: all of them, one with its roles, the link that is shown once; and the roles of a site. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:bk="urn:budkavle:page" exclude-result-prefixes="bk">
  <xsl:template match="accounts" mode="main">
    <h1 class="page-title"><xsl:value-of select="bk:words('page-accounts','','')"/></h1>
    <ul class="rows"><xsl:apply-templates select="account" mode="row"/></ul>
    <form method="post" action="/admin/konton/" class="panel narrow after-rows">
      <h2><xsl:value-of select="bk:words('lists-new-account','','')"/></h2>
      <xsl:call-template name="csrf"/>
      <p class="field">
        <label for="name"><xsl:value-of select="bk:words('lists-name','','')"/></label>
        <input id="name" name="name" type="text" maxlength="100" required="required" value="{@name}" autocomplete="off"/>
      </p>
      <p class="field">
        <label for="login"><xsl:value-of select="bk:words('login','','')"/></label>
        <span class="help" id="login-help"><xsl:value-of select="bk:words('lists-login-help','','')"/></span>
        <input id="login" name="login" type="text" maxlength="64" required="required" value="{@login}" aria-describedby="login-help" autocomplete="off" autocapitalize="none" spellcheck="false"/>
      </p>
      <p class="help"><xsl:value-of select="bk:words('lists-new-account-help','','')"/></p>
      <button><xsl:value-of select="bk:words('lists-make-account','','')"/></button>
    </form>
  </xsl:template>

  <xsl:template match="account" mode="row">
    <li>
      <a class="row-name" href="{@href}"><xsl:value-of select="@name"/></a>
      <span class="row-facts">
        <span><xsl:value-of select="@login"/></span>
        <xsl:choose>
          <xsl:when test="@is-administrator"><span><xsl:value-of select="bk:words('lists-all-sites','','')"/></span></xsl:when>
          <xsl:when test="@sites = 0"><span><xsl:value-of select="bk:words('lists-no-sites','','')"/></span></xsl:when>
          <xsl:otherwise><span><xsl:value-of select="bk:words('lists-sites', string(@sites), '')"/></span></xsl:otherwise>
        </xsl:choose>
        <xsl:apply-templates select="." mode="facts"/>
      </span>
    </li>
  </xsl:template>

  <xsl:template match="account" mode="facts">
    <xsl:if test="@has-second-factor"><span><xsl:value-of select="bk:words('lists-has-factor','','')"/></span></xsl:if>
    <xsl:if test="@is-disabled"><span class="state state-withdrawn"><xsl:value-of select="bk:words('lists-closed','','')"/></span></xsl:if>
  </xsl:template>

  <xsl:template match="one-account" mode="main">
    <h1 class="page-title"><xsl:value-of select="account/@name"/></h1>
    <p class="row-facts"><span><xsl:value-of select="account/@login"/></span><xsl:apply-templates select="account" mode="facts"/></p>
    <div class="beside">
      <form method="post" action="{account/@href}" class="panel">
        <h2><xsl:value-of select="bk:words('lists-roles','','')"/></h2>
        <xsl:call-template name="csrf"/>
        <xsl:apply-templates select="role"/>
        <p class="field">
          <label class="choice">
            <input type="checkbox" name="administrator" value="1"><xsl:if test="account/@is-administrator"><xsl:attribute name="checked"><xsl:value-of select="'checked'"/></xsl:attribute></xsl:if></input>
            <xsl:text> </xsl:text><span><xsl:value-of select="bk:words('lists-administrator','','')"/></span>
          </label>
        </p>
        <button><xsl:value-of select="bk:words('lists-save','','')"/></button>
      </form>
      <div>
        <form method="post" action="{account/@href}lank/" class="panel">
          <h2><xsl:value-of select="bk:words('lists-new-link','','')"/></h2>
          <xsl:call-template name="csrf"/>
          <p class="help"><xsl:value-of select="bk:words('lists-new-link-help','','')"/></p>
          <button class="quiet"><xsl:value-of select="bk:words('lists-make-link','','')"/></button>
        </form>
        <xsl:if test="account/@has-second-factor">
          <form method="post" action="{account/@href}andra-faktor/" class="panel">
            <h2><xsl:value-of select="bk:words('lists-factor','','')"/></h2>
            <xsl:call-template name="csrf"/>
            <p class="help"><xsl:value-of select="bk:words('lists-factor-help','','')"/></p>
            <button class="danger"><xsl:value-of select="bk:words('lists-drop-factor','','')"/></button>
          </form>
        </xsl:if>
        <xsl:if test="not(account/@is-self)"><xsl:call-template name="open-or-close"/></xsl:if>
      </div>
    </div>
    <p><a href="/admin/konton/"><xsl:value-of select="bk:words('lists-back-accounts','','')"/></a></p>
  </xsl:template>

  <xsl:template name="open-or-close">
    <xsl:choose>
      <xsl:when test="account/@is-disabled">
        <form method="post" action="{account/@href}oppna/" class="panel">
          <h2><xsl:value-of select="bk:words('lists-open','','')"/></h2>
          <xsl:call-template name="csrf"/>
          <button class="quiet"><xsl:value-of select="bk:words('lists-open-account','','')"/></button>
        </form>
      </xsl:when>
      <xsl:otherwise>
        <form method="post" action="{account/@href}stang/" class="panel">
          <h2><xsl:value-of select="bk:words('lists-close','','')"/></h2>
          <xsl:call-template name="csrf"/>
          <p class="help"><xsl:value-of select="bk:words('lists-close-help','','')"/></p>
          <button class="danger"><xsl:value-of select="bk:words('lists-close-account','','')"/></button>
        </form>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="one-account/role">
    <p class="field">
      <label for="role-{@site}"><xsl:value-of select="@name"/></label>
      <xsl:call-template name="role-choice"><xsl:with-param name="id" select="@site"/><xsl:with-param name="value" select="@value"/></xsl:call-template>
    </p>
  </xsl:template>

  <xsl:template name="role-choice">
    <xsl:param name="id"/>
    <xsl:param name="value"/>
    <select id="role-{$id}" name="role-{$id}"><xsl:call-template name="role-options"><xsl:with-param name="value" select="$value"/></xsl:call-template></select>
  </xsl:template>

  <xsl:template name="role-options">
    <xsl:param name="value"/>
    <xsl:call-template name="role-option"><xsl:with-param name="name" select="'none'"/><xsl:with-param name="value" select="$value"/></xsl:call-template>
    <xsl:call-template name="role-option"><xsl:with-param name="name" select="'writer'"/><xsl:with-param name="value" select="$value"/></xsl:call-template>
    <xsl:call-template name="role-option"><xsl:with-param name="name" select="'editor'"/><xsl:with-param name="value" select="$value"/></xsl:call-template>
    <xsl:call-template name="role-option"><xsl:with-param name="name" select="'administrator'"/><xsl:with-param name="value" select="$value"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="role-option">
    <xsl:param name="name"/>
    <xsl:param name="value"/>
    <option value="{$name}">
      <xsl:if test="$name = $value"><xsl:attribute name="selected"><xsl:value-of select="'selected'"/></xsl:attribute></xsl:if>
      <xsl:value-of select="bk:words(concat('role-', $name),'','')"/>
    </option>
  </xsl:template>

  <xsl:template match="link-once" mode="main">
    <h1 class="page-title"><xsl:value-of select="bk:words('page-link-once','','')"/></h1>
    <p class="lead"><xsl:value-of select="bk:words('lists-link-lead', string(account/@name), '')"/></p>
    <div class="panel narrow">
      <p class="field">
        <label for="link"><xsl:value-of select="bk:words('lists-link','','')"/></label>
        <span class="help" id="link-help"><xsl:value-of select="bk:words('lists-link-help', string(saved), '')"/></span>
        <input id="link" type="text" readonly="readonly" value="{@link}" aria-describedby="link-help"/>
      </p>
    </div>
    <p><a href="{account/@href}"><xsl:value-of select="bk:words('lists-to-roles','','')"/></a></p>
  </xsl:template>

  <xsl:template match="roles" mode="main">
    <h1 class="page-title"><xsl:value-of select="bk:words('page-roles','','')"/></h1>
    <p class="lead"><xsl:value-of select="bk:words('lists-roles-help','','')"/></p>
    <form method="post" action="{@self}" class="panel narrow">
      <xsl:call-template name="csrf"/>
      <xsl:apply-templates select="account" mode="site-role"/>
      <h2><xsl:value-of select="bk:words('lists-let-in','','')"/></h2>
      <p class="field">
        <label for="login"><xsl:value-of select="bk:words('login','','')"/></label>
        <span class="help" id="login-help"><xsl:value-of select="bk:words('lists-let-in-help','','')"/></span>
        <input id="login" name="login" type="text" maxlength="64" value="{@login}" aria-describedby="login-help" autocomplete="off" autocapitalize="none" spellcheck="false"/>
      </p>
      <p class="field">
        <label for="role"><xsl:value-of select="bk:words('lists-role','','')"/></label>
        <select id="role" name="role"><xsl:call-template name="role-options"><xsl:with-param name="value" select="'writer'"/></xsl:call-template></select>
      </p>
      <button><xsl:value-of select="bk:words('lists-save','','')"/></button>
    </form>
  </xsl:template>

  <xsl:template match="account" mode="site-role">
    <p class="field">
      <label for="role-{@id}"><xsl:value-of select="@name"/><xsl:text> </xsl:text><span class="help"><xsl:value-of select="@login"/></span></label>
      <xsl:call-template name="role-choice"><xsl:with-param name="id" select="@id"/><xsl:with-param name="value" select="@role"/></xsl:call-template>
    </p>
  </xsl:template>
</xsl:stylesheet>
