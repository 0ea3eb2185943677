package org.quillpress.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quillpress.model.Address;
import org.quillpress.plan.Output;
import org.quillpress.plan.Planners;
import org.quillpress.theme.view.PageLink;
import org.quillpress.theme.view.PaginationView;

/** The pages of a list, as each of them links to the others. */
final class Paginations {
  /** So many pages on each side of the current one are named, and the first and the last. */
  private static final int BESIDE = 2;

  private final Address address;
  private final Words words;

  Paginations(Address address, Words words) {
    this.address = address;
    this.words = words;
  }

  /** The title of a list, with its number behind the first page. */
  String title(Output.ListPage output, String title) {
    return output.page() == 1
        ? title
        : words.text("titlePage", Map.of("title", title, "page", Integer.toString(output.page())));
  }

  PaginationView of(Output.ListPage output) {
    int page = output.page();
    int pages = output.pages();
    return new PaginationView(
        pages > 1,
        Integer.toString(page),
        Integer.toString(pages),
        Integer.toString(output.total()),
        page == 1 ? null : link(output, page - 1, false),
        page == pages ? null : link(output, page + 1, false),
        items(output),
        words.text(
            "pageOf", Map.of("page", Integer.toString(page), "pages", Integer.toString(pages))));
  }

  private List<PageLink> items(Output.ListPage output) {
    int page = output.page();
    int pages = output.pages();
    List<PageLink> items = new ArrayList<>();
    int last = 0;
    for (int i = 1; i <= pages; i++) {
      if (i == 1 || i == pages || Math.abs(i - page) <= BESIDE) {
        if (i - last > 1) {
          items.add(new PageLink("", "", false, true, null));
        }
        items.add(link(output, i, i == page));
        last = i;
      } else {
        i = i < page ? page - BESIDE - 1 : pages - 1;
      }
    }
    return items;
  }

  private PageLink link(Output.ListPage output, int page, boolean current) {
    return new PageLink(
        Integer.toString(page),
        address.basePath() + Planners.pageUrl(output.url(), page),
        current,
        false,
        current ? "page" : null);
  }
}
