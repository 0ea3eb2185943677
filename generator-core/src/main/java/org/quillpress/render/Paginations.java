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

  /** Stands for the pages that are not named. */
  private static final int GAP = 0;

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
        page == 1 ? null : link(output, page - 1),
        page == pages ? null : link(output, page + 1),
        items(output),
        words.text(
            "pageOf", Map.of("page", Integer.toString(page), "pages", Integer.toString(pages))));
  }

  private List<PageLink> items(Output.ListPage output) {
    List<Integer> numbers = numbers(output.page(), output.pages());
    List<PageLink> items = new ArrayList<>(numbers.size());
    for (int i = 0; i < numbers.size(); i++) {
      int number = numbers.get(i);
      boolean last = i == numbers.size() - 1;
      items.add(
          number == GAP
              ? new PageLink("", "", false, true, null, false, false, i)
              : link(output, number, number == output.page(), i == 0, last, i));
    }
    return items;
  }

  private static List<Integer> numbers(int page, int pages) {
    List<Integer> numbers = new ArrayList<>();
    numbers.add(1);
    int from = Math.max(2, page - BESIDE);
    int to = Math.min(pages - 1, page + BESIDE);
    if (from > 2) {
      numbers.add(GAP);
    }
    for (int i = from; i <= to; i++) {
      numbers.add(i);
    }
    if (to < pages - 1) {
      numbers.add(GAP);
    }
    if (pages > 1) {
      numbers.add(pages);
    }
    return numbers;
  }

  private PageLink link(Output.ListPage output, int number) {
    return link(output, number, false, false, false, 0);
  }

  private PageLink link(
      Output.ListPage output, int number, boolean current, boolean first, boolean last, int index) {
    return new PageLink(
        Integer.toString(number),
        address.basePath() + Planners.pageUrl(output.url(), number),
        current,
        false,
        current ? "page" : null,
        first,
        last,
        index);
  }
}
