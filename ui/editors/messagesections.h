// SPDX-License-Identifier: GPL-3.0-or-later
// The sections about messages: the last will, and what is subscribed to after connecting.
#pragma once

#include "ui/editors/editorsection.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QTableWidget;

namespace mqttscope
{

class NumberField;

class WillSection : public EditorSection
{
    Q_OBJECT
public:
    explicit WillSection(QWidget *parent = nullptr);
    [[nodiscard]] QString summary() const override;
    void load(const ConnectionProfile &profile) override;
    void store(ConnectionProfile &profile) const override;
    [[nodiscard]] QString problem(ProtocolVersion version) const override;
    void setVersion(ProtocolVersion version) override;

private:
    void enableFields();

    QCheckBox *m_on;
    QLineEdit *m_topic;
    QPlainTextEdit *m_payload;
    QComboBox *m_qos;
    QCheckBox *m_retain;
    NumberField *m_delay;
    NumberField *m_expiry;
    QLineEdit *m_contentType;
    MessageProperties m_otherProperties; ///< what has no field here is kept
    QByteArray m_loadedPayload; ///< kept as it is while its text is not edited: it need not be text
    ProtocolVersion m_version = ProtocolVersion::V5_0;
};

class SubscriptionsSection : public EditorSection
{
    Q_OBJECT
public:
    explicit SubscriptionsSection(QWidget *parent = nullptr);
    [[nodiscard]] QString summary() const override;
    void load(const ConnectionProfile &profile) override;
    void store(ConnectionProfile &profile) const override;
    [[nodiscard]] QString problem(ProtocolVersion version) const override;
    void setVersion(ProtocolVersion version) override;

private:
    void addSubscription(const SubscriptionProfile &subscription);
    [[nodiscard]] QList<SubscriptionProfile> subscriptions() const;

    QTableWidget *m_table;
    ProtocolVersion m_version = ProtocolVersion::V5_0;
};

}
