<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: Budkavle contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- The page on which a post is written. It does everything without its script; with it, the text area becomes a surface
     where one sees what readers will see, and what is written is saved as one writes. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:bk="urn:budkavle:page" exclude-result-prefixes="bk">
  <xsl:template match="edit" mode="main">
    <xsl:variable name="base" select="post/@href"/>
    <h1 class="page-kind"><xsl:value-of select="bk:words(concat('edit-', post/@kind),'','')"/></h1>
    <xsl:apply-templates select="other" mode="lock"/>
    <xsl:apply-templates select="post[@is-trashed]" mode="trash-way"/>
    <form id="edit" class="work" method="post" action="{$base}" data-post="{post/@id}" data-account="{@account}"
          data-autosave="{$base}autospara/" data-lock="{$base}las/"
          data-media-prefix="{@media-prefix}" data-upload="{@media-prefix}" data-media="{@media-prefix}library.json"
          data-describe="{@media-prefix}beskriv/{{id}}/" data-picture="{@media-prefix}bild/{{ref}}">
      <xsl:if test="saved"><xsl:attribute name="data-saved-at"><xsl:value-of select="saved/@datetime"/></xsl:attribute></xsl:if>
      <xsl:attribute name="data-now"><xsl:value-of select="@now"/></xsl:attribute>
      <xsl:call-template name="csrf"/>
      <input type="hidden" name="based_on" value="{@based-on}"/>
      <input type="hidden" name="lock_version" value="{@lock-version}"/>
      <div class="work-text">
        <p class="field heading">
          <label for="title"><xsl:value-of select="bk:words('field-title','','')"/></label>
          <xsl:if test="post/@kind = 'post'"><span class="help" id="title-help"><xsl:value-of select="bk:words('field-title-help','','')"/></span></xsl:if>
          <input id="title" name="title" type="text" maxlength="250" value="{text/field[@name = 'title']}">
            <xsl:if test="post/@kind = 'post'"><xsl:attribute name="aria-describedby"><xsl:value-of select="'title-help'"/></xsl:attribute></xsl:if>
          </input>
        </p>
        <div class="field">
          <label for="body" id="body-label"><xsl:value-of select="bk:words('field-body','','')"/></label>
          <textarea id="body" name="body" rows="20" data-desk="body" data-format="html" data-language="{text/field[@name = 'language']}"><xsl:value-of select="text/source"/></textarea>
          <p class="format">
            <label for="format"><xsl:value-of select="bk:words('field-format','','')"/></label>
            <select id="format" name="format">
              <option value="html"><xsl:value-of select="bk:words('format-html','','')"/></option>
              <option value="markdown"><xsl:if test="@format = 'markdown'"><xsl:attribute name="selected"><xsl:value-of select="'selected'"/></xsl:attribute></xsl:if><xsl:value-of select="bk:words('format-markdown','','')"/></option>
            </select>
          </p>
        </div>
      </div>
      <div class="work-side">
        <section class="panel" aria-labelledby="panel-publish">
          <h2 id="panel-publish"><xsl:value-of select="bk:words('panel-publish','','')"/></h2>
          <p><xsl:apply-templates select="post" mode="state"/></p>
          <p class="saved" role="status" id="save-state">
            <xsl:if test="saved"><xsl:value-of select="bk:words('saved-at', string(saved), '')"/></xsl:if>
          </p>
          <button name="do" value="save"><xsl:value-of select="bk:words('save-draft','','')"/></button>
          <button name="do" value="preview" class="quiet"><xsl:value-of select="bk:words('preview','','')"/></button>
          <xsl:if test="@may-publish">
            <button name="do" value="publish" class="quiet"><xsl:value-of select="bk:words(concat('to-publish-', boolean(post/@status = 'published')),'','')"/></button>
          </xsl:if>
          <xsl:if test="post/@public-href">
            <p><a href="{post/@public-href}"><xsl:value-of select="bk:words('see-published','','')"/></a></p>
          </xsl:if>
          <p><a href="{$base}historik/"><xsl:value-of select="bk:words('page-history','','')"/></a></p>
          <xsl:if test="saved and not(post/@status = 'draft')">
            <p><a href="{$base}historik/jamfor/?till=utkast"><xsl:value-of select="bk:words('history-what-changed','','')"/></a></p>
          </xsl:if>
          <xsl:if test="@may-publish and post/@status = 'published'">
            <p><a href="{$base}dra-tillbaka/"><xsl:value-of select="bk:words('to-withdraw','','')"/></a></p>
          </xsl:if>
        </section>
        <xsl:apply-templates select="findings" mode="panel"/>
        <section class="panel" aria-labelledby="panel-sorting">
          <h2 id="panel-sorting"><xsl:value-of select="bk:words('panel-sorting','','')"/></h2>
          <xsl:if test="post/@kind = 'post'">
            <xsl:call-template name="text-field"><xsl:with-param name="name" select="'categories'"/><xsl:with-param name="list" select="'known-categories'"/></xsl:call-template>
            <datalist id="known-categories"><xsl:for-each select="known-categories/category"><option value="{.}"/></xsl:for-each></datalist>
            <xsl:call-template name="text-field"><xsl:with-param name="name" select="'tags'"/><xsl:with-param name="list" select="'known-tags'"/></xsl:call-template>
            <datalist id="known-tags"><xsl:for-each select="known-tags/tag"><option value="{.}"/></xsl:for-each></datalist>
            <xsl:call-template name="series-fields"/>
          </xsl:if>
          <xsl:if test="post/@kind = 'page'">
            <xsl:call-template name="text-field"><xsl:with-param name="name" select="'menu'"/></xsl:call-template>
          </xsl:if>
          <xsl:call-template name="text-field"><xsl:with-param name="name" select="'author'"/></xsl:call-template>
        </section>
        <details class="panel">
          <summary><xsl:value-of select="bk:words('panel-more','','')"/></summary>
          <p class="field">
            <label for="summary"><xsl:value-of select="bk:words('field-summary','','')"/></label>
            <span class="help" id="summary-help"><xsl:value-of select="bk:words('field-summary-help','','')"/></span>
            <textarea id="summary" name="summary" rows="3" aria-describedby="summary-help"><xsl:value-of select="text/field[@name = 'summary']"/></textarea>
          </p>
          <xsl:call-template name="text-field"><xsl:with-param name="name" select="'slug'"/></xsl:call-template>
          <xsl:call-template name="text-field"><xsl:with-param name="name" select="'language'"/></xsl:call-template>
        </details>
      </div>
    </form>
    <!-- What the script says. It reads the words from here: no page has a script of its own. -->
    <xsl:if test="/desk/assets/@script">
      <template id="desk-words">
        <xsl:for-each select="document(concat('../strings/admin/desk-', /desk/@lang, '.xml'))/strings/string"><p data-key="{@key}"><xsl:value-of select="."/></p></xsl:for-each>
      </template>
    </xsl:if>
    <xsl:if test="@may-publish and post/@status = 'withdrawn'">
      <form method="post" action="{$base}aterstall/" class="panel narrow">
        <xsl:call-template name="csrf"/>
        <p><xsl:value-of select="bk:words('restore-help', string(post/withdrawn-reason), '')"/></p>
        <button class="quiet"><xsl:value-of select="bk:words('restore','','')"/></button>
      </form>
    </xsl:if>
    <xsl:apply-templates select="post[@can-be-trashed]" mode="trash-way"/>
  </xsl:template>

  <!-- Which part of which series. A series that is no longer there stays chosen, so that its loss is seen. -->
  <xsl:template name="series-fields">
    <xsl:variable name="chosen" select="string(text/field[@name = 'series'])"/>
    <p class="field">
      <label for="series"><xsl:value-of select="bk:words('field-series','','')"/></label>
      <span class="help" id="series-help"><xsl:value-of select="bk:words('field-series-help','','')"/></span>
      <select id="series" name="series" aria-describedby="series-help">
        <option value=""><xsl:value-of select="bk:words('series-none','','')"/></option>
        <xsl:for-each select="known-series/series">
          <option value="{@slug}" data-next="{@next}">
            <xsl:if test="@slug = $chosen"><xsl:attribute name="selected"><xsl:value-of select="'selected'"/></xsl:attribute></xsl:if>
            <xsl:value-of select="."/>
            <xsl:if test="not(@slug = $chosen)"><xsl:value-of select="concat(' – ', bk:words('series-next', string(@next), ''))"/></xsl:if>
          </option>
        </xsl:for-each>
        <xsl:if test="$chosen and not(known-series/series[@slug = $chosen])">
          <option value="{$chosen}" selected="selected"><xsl:value-of select="$chosen"/></option>
        </xsl:if>
      </select>
    </p>
    <p class="field">
      <label for="part"><xsl:value-of select="bk:words('field-part','','')"/></label>
      <span class="help" id="part-help"><xsl:value-of select="bk:words('field-part-help','','')"/></span>
      <input id="part" name="part" type="text" inputmode="numeric" maxlength="4" value="{text/field[@name = 'part']}" aria-describedby="part-help">
        <xsl:if test="series-fault">
          <xsl:attribute name="aria-describedby"><xsl:value-of select="'part-help part-fault'"/></xsl:attribute>
          <xsl:attribute name="aria-invalid"><xsl:value-of select="'true'"/></xsl:attribute>
        </xsl:if>
      </input>
      <xsl:if test="series-fault">
        <strong id="part-fault"><xsl:value-of select="bk:words(concat('error-', series-fault/@code), string(series-fault/@argument), '')"/></strong>
      </xsl:if>
    </p>
  </xsl:template>

  <xsl:template name="text-field">
    <xsl:param name="name"/>
    <xsl:param name="list" select="''"/>
    <xsl:variable name="help" select="bk:words(concat('field-', $name, '-help'),'','')"/>
    <p class="field">
      <label for="{$name}"><xsl:value-of select="bk:words(concat('field-', $name),'','')"/></label>
      <xsl:if test="$help"><span class="help" id="{$name}-help"><xsl:value-of select="$help"/></span></xsl:if>
      <input id="{$name}" name="{$name}" type="text" value="{text/field[@name = $name]}">
        <xsl:if test="$help"><xsl:attribute name="aria-describedby"><xsl:value-of select="concat($name, '-help')"/></xsl:attribute></xsl:if>
        <xsl:if test="$list"><xsl:attribute name="list"><xsl:value-of select="$list"/></xsl:attribute></xsl:if>
      </input>
    </p>
  </xsl:template>

  <xsl:template match="other" mode="lock">
    <form method="post" action="{../post/@href}" class="notice notice-advice">
      <xsl:call-template name="csrf"/>
      <p>
        <strong><xsl:value-of select="bk:words('open-by', string(@by), '')"/></strong>
        <xsl:text> </xsl:text>
        <xsl:value-of select="bk:words('open-since', string(.), '')"/>
      </p>
      <button name="do" value="take-over" class="quiet"><xsl:value-of select="bk:words('take-over','','')"/></button>
    </form>
  </xsl:template>
</xsl:stylesheet>
