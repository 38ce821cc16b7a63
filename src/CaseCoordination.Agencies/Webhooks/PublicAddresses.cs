using System.Net;
using System.Net.Sockets;

namespace CaseCoordination.Agencies.Webhooks;

/// <summary>Which addresses belong to somebody outside. After IANA's registers of special-purpose addresses (RFC 6890).</summary>
public static class PublicAddresses
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. from network in (string[])
        [
            "0.0.0.0/8", // this network; on Linux it leads to the machine itself
            "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", // private
            "100.64.0.0/10", // shared by a carrier's customers
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local, and where clouds keep what describes a machine
            "192.0.0.0/24", "192.88.99.0/24", // protocols, relays of 6to4
            "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", // documentation
            "198.18.0.0/15", // benchmarks
            "224.0.0.0/4", "240.0.0.0/4", // multicast, reserved, broadcast
            "2001::/23", // protocols, with Teredo's tunnels
            "2001:db8::/32", "3fff::/20", // documentation
            "2002::/16", // 6to4, which holds an address of the old kind
        ]
           select IPNetwork.Parse(network),
    ];

    public static bool IsPublic(IPAddress address) =>
        (address.AddressFamily == AddressFamily.InterNetwork || IsGivenOut(address)) && !Array.Exists(NotPublic, network => network.Contains(address));

    /// <summary>
    /// Of the new kind only 2000::/3 is given out: loopback, mapped, translated (NAT64), local and multicast lie outside. By its
    /// first bits, since a network takes a mapped address for the old one in it.
    /// </summary>
    private static bool IsGivenOut(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6 && address.GetAddressBytes()[0] >> 5 == 0b001;
}
