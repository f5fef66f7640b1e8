// SPDX-License-Identifier: GPL-3.0-or-later
// The 5.0 properties of a message to be published, one row each, texts from PropertySpec.
#pragma once

#include "core/profile/connectionprofile.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QSpinBox;
class QTableWidget;

namespace mqttscope
{

class PlainLabel;

class PropertyEditor : public QWidget
{
    Q_OBJECT
public:
    explicit PropertyEditor(QWidget *parent = nullptr);

    void setProperties(const MessageProperties &properties);
    /// What will be sent; meaningful while problem() is empty.
    [[nodiscard]] MessageProperties properties() const;
    /// One sentence about the first thing that cannot be sent; empty if all is well.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] int count() const;

Q_SIGNALS:
    void changed();

private:
    void addRow(QGridLayout *grid, PropertyId id, QWidget *field, QWidget *extra = nullptr);
    void addUserProperty(const QString &name, const QString &value);
    void onEdited();
    [[nodiscard]] std::optional<QByteArray> correlationData() const;

    QComboBox *m_format;
    QLineEdit *m_expiry;
    QLineEdit *m_contentType;
    QLineEdit *m_responseTopic;
    QLineEdit *m_correlation;
    QCheckBox *m_correlationIsHex;
    QLineEdit *m_alias;
    QTableWidget *m_userProperties;
    PlainLabel *m_problem;
    bool m_isFilling = false;
};

}
