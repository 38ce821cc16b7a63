using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace CaseCoordination.Host.SignIn;

/// <summary>The sign-in's own tables: the embedded authority's clients, people's sessions and trials of passwords, and the keys that protect cookies.</summary>
internal sealed class SignInDb(DbContextOptions<SignInDb> options) : DbContext(options)
{
    public const string Schema = "auth";

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<PasswordTrial> PasswordTrials => Set<PasswordTrial>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.Entity<ProtectionKey>().HasKey(key => key.Name);
        modelBuilder.Entity<Session>(session =>
        {
            session.HasKey(s => s.HandleHash);
            session.HasIndex(s => s.IdleUntil);
        });
        modelBuilder.Entity<PasswordTrial>(trial =>
        {
            trial.HasKey(t => t.AccountHash);
            trial.HasIndex(t => t.Until);
        });
    }
}

/// <summary>A key of ASP.NET Core's data protection, as it writes it.</summary>
internal sealed record ProtectionKey(string Name, string Xml);

/// <summary>Keeps those keys where every node finds them: a cookie made by one is read by the other.</summary>
internal sealed class ProtectionKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<SignInDb>().ProtectionKeys.AsNoTracking().AsEnumerable().Select(key => XElement.Parse(key.Xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<SignInDb>();
        db.ProtectionKeys.Add(new(friendlyName, element.ToString(SaveOptions.DisableFormatting)));
        db.SaveChanges();
    }
}
