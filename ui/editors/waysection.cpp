// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/waysection.h"

#include "core/websocket/httphead.h"
#include "ui/editors/userpropertytable.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/numberfield.h"

#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

namespace mqttscope
{

WaySection::WaySection(QWidget *parent)
    : EditorSection(tr("WebSocket & proxy"), parent)
    , m_path(new QLineEdit(this))
    , m_subprotocol(new QLineEdit(this))
    , m_headers(new UserPropertyTable(tr("Header"), this))
    , m_proxy(new QComboBox(this))
    , m_proxyHost(new QLineEdit(this))
    , m_proxyPort(new NumberField(1, 65535, NumberField::Empty::Forbidden, this))
    , m_proxyUser(new QLineEdit(this))
{
    m_path->setObjectName(QStringLiteral("webSocketPathEdit"));
    m_path->setFont(monospaceFont(font()));
    m_subprotocol->setObjectName(QStringLiteral("subprotocolEdit"));
    m_subprotocol->setFont(monospaceFont(font()));
    m_headers->setObjectName(QStringLiteral("headerTable"));
    m_proxy->setObjectName(QStringLiteral("proxyBox"));
    m_proxy->addItem(tr("none"), int(ProxyKind::None));
    m_proxy->addItem(QStringLiteral("SOCKS5"), int(ProxyKind::Socks5));
    m_proxy->addItem(QStringLiteral("HTTP CONNECT"), int(ProxyKind::HttpConnect));
    m_proxyHost->setObjectName(QStringLiteral("proxyHostEdit"));
    m_proxyHost->setFont(monospaceFont(font()));
    m_proxyPort->setObjectName(QStringLiteral("proxyPortEdit"));
    m_proxyUser->setObjectName(QStringLiteral("proxyUserEdit"));
    addRow(tr("Path"), m_path,
           tr("of the WebSocket; default /mqtt; saved with its query, so that secrets belong into a header"));
    addRow(tr("Subprotocol"), m_subprotocol, tr("default mqtt; old brokers may want mqttv3.1"));
    m_headers->setToolTip(
        tr("Values of headers such as Authorization, Cookie or X-Api-Key are kept for the session and "
           "asked for when connecting, never saved"));
    addWide(m_headers, 1);
    addRow(tr("Proxy"), m_proxy, tr("default none; the system's settings are not used"));
    addRow(tr("Proxy host"), m_proxyHost, tr("name or address; it looks up the name of the broker"));
    addRow(tr("Proxy port"), m_proxyPort, tr("default 1080, of an HTTP proxy 3128"));
    addRow(tr("Proxy user"), m_proxyUser, tr("empty = none; the password is asked for when connecting"));
    for (const QLineEdit *field : {m_path, m_subprotocol, m_proxyHost, m_proxyUser})
        connect(field, &QLineEdit::textEdited, this, &EditorSection::edited);
    connect(m_proxyPort, &QLineEdit::textEdited, this, &EditorSection::edited);
    connect(m_headers, &UserPropertyTable::edited, this, &EditorSection::edited);
    connect(m_proxy, &QComboBox::currentIndexChanged, this, &WaySection::takeProxy);
}

/// Whoever kept the default port of one kind gets that of the other.
void WaySection::takeProxy()
{
    const quint16 before = defaultPort(m_shownProxy == ProxyKind::None ? ProxyKind::Socks5 : m_shownProxy);
    const quint16 after = defaultPort(proxyKind());
    if (m_proxyPort->value() == before && after != 0)
        m_proxyPort->setValue(after);
    if (after != 0)
        m_shownProxy = proxyKind();
    enableProxy();
    Q_EMIT edited();
}

ProxyKind WaySection::proxyKind() const { return ProxyKind(m_proxy->currentData().toInt()); }

void WaySection::enableProxy()
{
    const bool hasNetwork = m_transport != TransportKind::LocalSocket;
    m_proxy->setEnabled(hasNetwork);
    for (QLineEdit *field : std::initializer_list<QLineEdit *>{m_proxyHost, m_proxyPort, m_proxyUser})
        field->setEnabled(hasNetwork && proxyKind() != ProxyKind::None);
}

QString WaySection::summary() const
{
    QStringList parts;
    if (usesWebSocket(m_transport))
        parts.append(m_path->text());
    if (proxyKind() != ProxyKind::None)
        parts.append(m_proxy->currentText());
    return parts.isEmpty() ? tr("direct") : parts.join(QStringLiteral(", "));
}

void WaySection::load(const ConnectionProfile &profile)
{
    m_keptWebSocket = profile.webSocket;
    m_keptProxy = profile.proxy;
    m_path->setText(profile.webSocket.path);
    m_subprotocol->setText(profile.webSocket.subprotocol);
    m_headers->setProperties(profile.webSocket.headers);
    chooseData(*m_proxy, int(profile.proxy.kind));
    m_proxyHost->setText(profile.proxy.host);
    m_proxyPort->setValue(profile.proxy.port);
    m_shownProxy = profile.proxy.kind;
    m_proxyUser->setText(profile.proxy.userName);
    setTransport(profile.transport);
}

void WaySection::store(ConnectionProfile &profile) const
{
    profile.webSocket = m_keptWebSocket;
    profile.webSocket.path = m_path->text().trimmed();
    profile.webSocket.subprotocol = m_subprotocol->text().trimmed();
    profile.webSocket.headers = m_headers->properties();
    profile.proxy = m_keptProxy;
    profile.proxy.kind = proxyKind();
    profile.proxy.host = m_proxyHost->text().trimmed();
    profile.proxy.port = quint16(m_proxyPort->value().value_or(m_keptProxy.port));
    profile.proxy.userName = m_proxyUser->text();
}

QString WaySection::problem(ProtocolVersion) const
{
    if (usesWebSocket(m_transport)) {
        if (!isRequestTarget(m_path->text().trimmed()))
            return tr("The path of the WebSocket begins with / and has no spaces.");
        if (!isHeaderName(m_subprotocol->text().trimmed()))
            return tr("The subprotocol of the WebSocket is one word; the usual one is mqtt.");
        const auto headers = m_headers->properties();
        const auto isUsable
            = [](const auto &header) { return isHeaderName(header.first) && isHeaderValue(header.second); };
        if (!std::all_of(headers.begin(), headers.end(), isUsable))
            return tr("A header has a name of letters, digits and hyphens, and a value of one line.");
    }
    if (m_transport == TransportKind::LocalSocket || proxyKind() == ProxyKind::None)
        return {};
    if (m_proxyHost->text().trimmed().isEmpty())
        return tr("The proxy needs a host.");
    return m_proxyPort->problem(tr("The port of the proxy"));
}

void WaySection::setTransport(TransportKind kind)
{
    m_transport = kind;
    const bool hasWebSocket = usesWebSocket(kind);
    m_path->setEnabled(hasWebSocket);
    m_subprotocol->setEnabled(hasWebSocket);
    m_headers->setEnabled(hasWebSocket);
    enableProxy();
}

void WaySection::setPath(const QString &path) { m_path->setText(path); }

}
