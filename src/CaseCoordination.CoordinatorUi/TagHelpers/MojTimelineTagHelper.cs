using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseCoordination.CoordinatorUi.TagHelpers;

/// <summary>The frame of a MOJ timeline; its items are <c>moj-timeline-item</c>.</summary>
[HtmlTargetElement("moj-timeline")]
public sealed class MojTimelineTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "moj-timeline");
    }
}
