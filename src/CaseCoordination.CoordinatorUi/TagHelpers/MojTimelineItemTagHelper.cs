using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Kernel;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseCoordination.CoordinatorUi.TagHelpers;

/// <summary>One entry of a MOJ timeline; what stands inside the element is its description.</summary>
[HtmlTargetElement("moj-timeline-item", ParentTag = "moj-timeline")]
public sealed class MojTimelineItemTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public string? Byline { get; set; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The day it happened, where that may be another than the day it was recorded.</summary>
    public DateOnly? HappenedOn { get; set; }

    /// <summary>It became known so late that a reader must notice.</summary>
    public bool Late { get; set; }

    public int HeadingLevel { get; set; } = 2;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "moj-timeline__item");
        var heading = HeadingLevel is >= 1 and <= 6 ? $"h{HeadingLevel}" : "h2";
        var start = output.PreContent;
        start.AppendHtml($"<div class=\"moj-timeline__header\"><{heading} class=\"moj-timeline__title\">").Append(Title).AppendHtml($"</{heading}>");
        if (!string.IsNullOrEmpty(Byline))
        {
            start.AppendHtml(" <p class=\"moj-timeline__byline\">by ").Append(Byline).AppendHtml("</p>");
        }

        start.AppendHtml("</div><p class=\"moj-timeline__date\">");
        if (HappenedOn is { } day && day != LondonDay.Of(At))
        {
            start.Append(PlainDate.Of(day)).AppendHtml($" <strong class=\"govuk-tag govuk-tag--{(Late ? "orange" : "yellow")} app-late\">").Append($"{(Late ? "Late: " : "")}{PlainDate.Recorded(day, At)}").AppendHtml("</strong> on ");
        }

        start.AppendHtml("<time datetime=\"").Append(PlainDate.Utc(At)).AppendHtml("\">").Append(PlainDate.WithTime(At)).AppendHtml("</time></p><div class=\"moj-timeline__description\">");
        output.PostContent.AppendHtml("</div>");
    }
}
