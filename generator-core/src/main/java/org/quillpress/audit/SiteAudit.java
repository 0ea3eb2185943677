package org.quillpress.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.quillpress.content.ValuePlaces;
import org.quillpress.files.SourceTree;
import org.quillpress.model.Address;
import org.quillpress.model.LeftOut;
import org.quillpress.model.Site;
import org.quillpress.plan.Output;
import org.quillpress.plan.Plan;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;

/**
 * Looks at the files of a traced site, each as soon as it is made. Keeps of a page no more than
 * what only the whole site can tell. Thread-safe.
 */
public final class SiteAudit {
  private final Site site;
  private final Plan plan;
  private final Sources sources;
  private final Findings findings = new Findings();
  private final HeadAudit heads;
  private final LinkAudit links;
  private final WeightAudit weights;
  private final RequestAudit requests;
  private final PictureUse pictures = new PictureUse();
  private final XmlAudit xml;
  private final List<PageAudit> audits;
  private final AtomicInteger pages = new AtomicInteger();

  /** Prepares an audit. */
  public SiteAudit(SourceTree source, Site site, Plan plan) {
    this.site = site;
    this.plan = plan;
    Address address = site.settings().address();
    sources = new Sources(source, new ValuePlaces(source, site.settings()));
    Paths paths = new Paths(address, plan.paths());
    heads = new HeadAudit(sources);
    links = new LinkAudit(paths, site.settings().policy().links());
    weights = new WeightAudit(paths);
    requests = new RequestAudit(address, sources);
    xml = new XmlAudit(paths, sources, findings);
    audits =
        List.of(
            heads,
            new HeadingAudit(),
            new IdAudit(),
            new PictureAudit(paths),
            new ElementAudit(),
            new DataAudit(),
            requests,
            links,
            weights);
  }

  /** Looks at a file of the site. */
  public void look(Output output, byte[] bytes) {
    weights.weigh(output.path(), bytes.length);
    pictures.look(output.path(), bytes);
    if (output instanceof Output.Page made && !(made instanceof Output.Redirect)) {
      pages.incrementAndGet();
      Page page = Page.of(made, bytes);
      audits.forEach(audit -> audit.look(page, findings));
    } else if (output.path().endsWith(".css") && !(output instanceof Output.Page)) {
      sheet(output, new String(bytes, StandardCharsets.UTF_8));
    } else {
      xml.look(output, bytes);
    }
  }

  private void sheet(Output output, String css) {
    for (String url : RequestAudit.inStyle(css)) {
      Place place =
          output instanceof Output.Copy
              ? Place.at(css, output.origin(), css.indexOf(url))
              : Place.of(output.origin());
      requests.ask(url, Place.of(place.file(), place.line(), 0), findings);
    }
  }

  /** How many pages were looked at. */
  public int pages() {
    return pages.get();
  }

  /** The addresses of other sites to which pages link, and where the first link to each stands. */
  public Map<String, Place> outside() {
    return new TreeMap<>(links.outside());
  }

  /**
   * All that was found, sorted. Call once all files have been looked at.
   *
   * @param leftOut sources that are not published
   * @param told what the build has told already
   */
  public List<Problem> finish(List<LeftOut> leftOut, List<Problem> told) {
    heads.finish(findings);
    weights.finish(findings);
    pictures.finish(plan.outputs(), leftOut, sources, findings);
    links.finish(site, plan.outputs(), told, findings);
    return findings.list();
  }
}
