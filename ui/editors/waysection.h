// SPDX-License-Identifier: GPL-3.0-or-later
// What lies between us and the broker: WebSocket, and a proxy.
#pragma once

#include "ui/editors/editorsection.h"

class QComboBox;
class QLineEdit;

namespace mqttscope
{

class NumberField;
class UserPropertyTable;

class WaySection : public EditorSection
{
    Q_OBJECT
public:
    explicit WaySection(QWidget *parent = nullptr);
    [[nodiscard]] QString summary() const override;
    void load(const ConnectionProfile &profile) override;
    void store(ConnectionProfile &profile) const override;
    [[nodiscard]] QString problem(ProtocolVersion version) const override;
    void setTransport(TransportKind kind) override;
    void setPath(const QString &path);

private:
    [[nodiscard]] ProxyKind proxyKind() const;
    void enableProxy();
    void takeProxy();

    WebSocketProfile m_keptWebSocket; ///< what has no field
    ProxyProfile m_keptProxy;
    TransportKind m_transport = TransportKind::Tcp;
    ProxyKind m_shownProxy = ProxyKind::None;
    QLineEdit *m_path;
    QLineEdit *m_subprotocol;
    UserPropertyTable *m_headers;
    QComboBox *m_proxy;
    QLineEdit *m_proxyHost;
    NumberField *m_proxyPort;
    QLineEdit *m_proxyUser;
};

}
