using CaseCoordination.Cases.Wording;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseCoordination.CoordinatorUi.TagHelpers;

/// <summary>Where a referral, or one service's loop of it, stands, as a GOV.UK tag. The word carries the meaning, the colour only helps.</summary>
[HtmlTargetElement("referral-status", Attributes = "of", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ReferralStatusTagHelper : TagHelper
{
    public string Of { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "strong";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"govuk-tag govuk-tag--{Colour(Of)}");
        output.Content.SetContent(PlainWords.Of(Of));
    }

    private static string Colour(string status) => status switch
    {
        "undeliverable" => "red",
        "declined" => "orange",
        "accepted" => "green",
        "acknowledged" => "teal",
        "information-requested" => "yellow",
        "redirected" => "magenta",
        "routed" => "blue",
        "closed" => "purple",
        _ => "grey",
    };
}
